#!/usr/bin/env bash
# The programs that tests drive and Python packages do not bring: Chromium for the pages, LibreOffice for documents. And
# the OASIS schema of XLIFF 2, which Debian packages with Symfony's translation component.
# Installed with apt-get where that is possible (Debian or Ubuntu, as root); otherwise says what is missing and what it
# costs. Tests that need a missing program fail, so that nothing is skipped in silence: deselect them knowingly with
# pytest -m 'not browser and not office'.
set -euo pipefail

missing=()
command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui)
schemas=/usr/share/php/Symfony/Component/Translation/Resources/schemas
[ -f "$schemas/xliff-core-2.0.xsd" ] || missing+=(php-symfony-translation)
[ ${#missing[@]} -eq 0 ] && exit 0

echo "tests need: ${missing[*]}"
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  log=$(mktemp)
  if { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } \
    >"$log" 2>&1; then
    echo "installed with apt-get"
    exit 0
  fi
  tail -n 3 "$log"
fi
echo "calco: not installed: ${missing[*]} — hint: on Debian, sudo apt-get install ${missing[*]}; or run" \
  ".venv/bin/pytest -m 'not browser and not office'" >&2
exit 1
