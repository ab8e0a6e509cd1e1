#!/bin/sh
set -eu
acme renew --server https://ca.video.example/directory --out /etc/certs
systemctl reload edge
