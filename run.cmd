@echo off
rem Double click: finds Python, makes .venv once, fills it from requirements.lock when that changed, opens Hudie.
setlocal
chcp 65001 >nul
cd /d "%~dp0"
title Hudie

".venv\Scripts\python.exe" -c "" >nul 2>&1
if not errorlevel 1 goto packages

set "PY="
for %%V in (3.14 3.13 3.12 3.11) do (
    if not defined PY py -%%V -c "" >nul 2>&1 && set "PY=py -%%V"
)
if not defined PY py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && set "PY=py -3"
if not defined PY python -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && set "PY=python"
if not defined PY (
    echo 没有找到 Python 3.11 或更新的版本：请到 https://www.python.org/downloads/ 下载安装，再双击本文件。
    echo Python 3.11 or newer was not found: install it from https://www.python.org/downloads/ and double-click this file again.
    pause
    exit /b 2
)
echo 第一次打开，正在准备……
echo Getting ready for the first start ...
if exist .venv rmdir /s /q .venv
%PY% -m venv .venv
if errorlevel 1 goto failed

:packages
fc /b requirements.lock .venv\requirements.lock >nul 2>&1
if not errorlevel 1 goto open
echo 正在下载需要的组件，约 150 MB，只需一次……
echo Downloading what Hudie needs, about 150 MB, once ...
set "PIP_USER=0"
".venv\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --no-input --require-hashes -r requirements.lock
if errorlevel 1 goto failed
copy /y requirements.lock .venv\requirements.lock >nul
".venv\Scripts\python.exe" -m compileall -q main.py models services ui

:open
start "" ".venv\Scripts\pythonw.exe" main.py %*
exit /b 0

:failed
echo 没有准备好：请看上面的说明，连上网络后再双击本文件。
echo Not ready: see the message above, then double-click this file again once online.
pause
exit /b 1
