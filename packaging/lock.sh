#!/usr/bin/env bash
# Writes both locks anew from pyproject.toml. Needs uv on the PATH; UP=--upgrade takes newer versions.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lock() {
    uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --quiet \
        --no-emit-index-url --no-emit-find-links --no-header --no-annotate ${UP:-} --output-file "$@"
}

lock packaging/requirements.txt
lock packaging/requirements-dev.txt --extra dev --constraint packaging/requirements.txt
