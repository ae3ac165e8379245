#!/bin/sh
# Install what some tests need beside Python packages; without it those tests are skipped and say why.
set -u

missing=""
command -v chromium >/dev/null || missing="$missing chromium"                       # the browser journeys
command -v pdfinfo >/dev/null || missing="$missing poppler-utils"                   # a second opinion on the PDFs
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql" # the store on PostgreSQL
command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || missing="$missing nginx-light"     # the recipe for a server
command -v openssl >/dev/null || missing="$missing openssl"                         # and a certificate for it
command -v npm >/dev/null || missing="$missing npm"                                 # types and tests of the scripts
command -v systemd-analyze >/dev/null || missing="$missing systemd"                 # the service file
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing for the tests:$missing"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086  # a list of names
    apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing >/dev/null && exit 0
    echo "The installation failed."
fi
echo "Not on this machine:$missing. The tests that need it are skipped and say so."
echo "On Debian or Ubuntu:  sudo apt-get install$missing"
