# Puts the job file where the program finds it, then becomes the program.
# No dollar sign stands before a parenthesis or another one: some clouds expand those.
refuse() {
  echo "dativo: $1" >&2
  exit 126
}

unpack() (
  folder=/tmp/dativo
  umask 077
  mkdir -p "$folder" && chmod 700 "$folder" || refuse "cannot write to $folder; mount a writable volume at /tmp"
  printf %s "$DATIVO_JOB_CONFIG" | base64 -d >"$folder/job.gz" 2>/dev/null &&
    gzip -dc <"$folder/job.gz" >"$folder/job.part" 2>/dev/null &&
    mv -f "$folder/job.part" "$folder/job.yaml" ||
    refuse "cannot unpack DATIVO_JOB_CONFIG into $folder; it must be gzip in base64, the image needs base64 and gzip, and $folder some room"
  rm -f "$folder/job.gz"
)

[ "$#" -gt 0 ] || refuse "there is no program to start; give it as command"
[ -z "${DATIVO_JOB_CONFIG:-}" ] || unpack || exit 126
unset DATIVO_JOB_CONFIG

DATIVO_RUN_ID=${DATIVO_RUN_ID:-${CLOUD_RUN_EXECUTION:-${CONTAINER_APP_JOB_EXECUTION_NAME:-}}}
if [ -n "$DATIVO_RUN_ID" ]; then export DATIVO_RUN_ID; else unset DATIVO_RUN_ID; fi

exec "$@"
