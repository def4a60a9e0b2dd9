@echo off
call "%~dp0scripts\sdk.cmd" || exit /b 3
dotnet run --file "%~dp0build.cs" -- duixian %*
exit /b %errorlevel%
