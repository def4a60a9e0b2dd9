@echo off
rem Called by run.cmd, check.cmd and duixian.cmd: ends with error level 3 unless a .NET 10 SDK answers.
dotnet --list-sdks 2>nul | findstr /b /l /c:"10." >nul && exit /b 0
chcp 65001 >nul
echo 没有找到 .NET 10 SDK。请从 https://dotnet.microsoft.com/download/dotnet/10.0 安装,然后重新打开终端。 1>&2
echo The .NET 10 SDK was not found. Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and open a new terminal. 1>&2
exit /b 3
