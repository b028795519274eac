@echo off
rem Starts Minh Chứng; arguments go to its command line.
setlocal
call "%~dp0.ci\environment.cmd" || exit /b 1
"%python%" -P -m desktop %*
exit /b %errorlevel%
