#!/bin/sh
# Runs the program behind it and takes what it wrote to LAKE_DIR to the blobs of LAKE_URL. A share would be simpler, but the volumes
# of a Container Apps job do not reach an execution that a runner starts.
# Azure knows the job by its identity, which the Terraform module names in AZURE_CLIENT_ID.
export AZCOPY_AUTO_LOGIN_TYPE=MSI AZCOPY_MSI_CLIENT_ID="$AZURE_CLIENT_ID"
export AZCOPY_LOG_LOCATION=/tmp/.azcopy AZCOPY_JOB_PLAN_LOCATION=/tmp/.azcopy

# A stop goes to the program, which ends in its own time.
trap 'again=1; kill -s TERM "$program" 2>/dev/null' INT TERM
"$@" &
program=$! again=1
while [ -n "$again" ]; do
  again=''
  wait "$program"
  code=$?
done

# 1: some rows were left out, the others are there. 2 is what the program says for a failure.
[ "$code" -gt 1 ] || azcopy sync "$LAKE_DIR" "$LAKE_URL" --delete-destination=true --output-level=essential >&2 || exit 2
exit "$code"
