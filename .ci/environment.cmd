@echo off
rem Called by run.cmd and test.cmd: makes or checks the environment, and leaves its Python in %python%.
chcp 65001 >nul
set "PYTHONUTF8=1"
set "root=%~dp0.."
set "python=%root%\.venv\Scripts\python.exe"

if not exist "%python%" goto :find
"%python%" -I "%root%\.ci\setup_environment.py" --check && exit /b 0

:find
for %%P in ("py -3.13" "py -3.12" "py -3.11" "py -3" "python") do (
    %%~P -I -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && (
        set "base=%%~P"
        goto :setup
    )
)
echo Cần Python 3.11 trở lên: hãy cài từ python.org rồi chạy lại. 1>&2
exit /b 1

:setup
%base% -I "%root%\.ci\setup_environment.py"
exit /b %errorlevel%
