@echo off
rem Checks everything; with arguments, runs only pytest with these.
setlocal
call "%~dp0.ci\environment.cmd" || exit /b 1
"%python%" -P "%root%\.ci\run_checks.py" %*
exit /b %errorlevel%
