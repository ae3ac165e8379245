#!/bin/sh
# Doe een opdracht van Wijkagenda zoals de dienst haar doet: als gebruiker wijkagenda, met haar instellingen.
set -eu
set -a
. /etc/wijkagenda/wijkagenda.env
HOME=/var/lib/wijkagenda
PYTHONPATH=/opt/wijkagenda
set +a
umask 077
exec runuser -u wijkagenda -- /opt/wijkagenda/.venv/bin/python -P -m planner "$@"
