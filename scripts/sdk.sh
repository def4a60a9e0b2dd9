# Sourced by run, check and duixian: stops with exit code 3 unless a .NET 10 SDK answers.
if ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
  cat >&2 <<'MESSAGE'
没有找到 .NET 10 SDK。请从 https://dotnet.microsoft.com/download/dotnet/10.0 安装(或用系统的软件包管理器安装 dotnet-sdk-10.0),
然后重新打开终端,确认 dotnet --list-sdks 列出 10.0 开头的版本。

The .NET 10 SDK was not found. Install it from https://dotnet.microsoft.com/download/dotnet/10.0 (or the package
dotnet-sdk-10.0 of your system), open a new terminal and see that dotnet --list-sdks names a version 10.0.
MESSAGE
  exit 3
fi
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
