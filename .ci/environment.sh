# Sourced by ./run and ./test: makes or checks the environment, and leaves its Python in $python.
# shellcheck shell=bash

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
python=$root/.venv/bin/python

find_python() {
    local needed candidate
    for needed in 'import ensurepip' 'pass'; do # one that can make a .venv at once, if there is any
        for candidate in python3.13 python3.12 python3.11 python3; do
            if "$candidate" -I -c "$needed; import sys; sys.exit(sys.version_info < (3, 11))" \
                >/dev/null 2>&1; then
                echo "$candidate"
                return
            fi
        done
    done
    echo "Cần Python 3.11 trở lên. Trên Debian, hãy gõ: sudo apt-get install python3 python3-venv" >&2
    return 1
}

if ! { [[ -x $python ]] && "$python" -I "$root/.ci/setup_environment.py" --check; }; then
    base=$(find_python) || exit 1
    "$base" -I "$root/.ci/setup_environment.py" || exit 1
fi
