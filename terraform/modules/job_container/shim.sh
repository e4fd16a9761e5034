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

# Ends the program at its limit: SIGTERM, SIGKILL 30 s later, exit code 124. It holds when nobody outside watches any more.
limit() {
  case $DATIVO_TIMEOUT_SECONDS in
    0* | *[!0-9]*) refuse "DATIVO_TIMEOUT_SECONDS is '$DATIVO_TIMEOUT_SECONDS'; it must be a whole number of seconds, 1 or more" ;;
  esac
  # Two of them: one with -k would also cut short the time that the platform gives a stopped program.
  timeout --foreground 1 true 2>/dev/null && exec timeout --foreground "$DATIVO_TIMEOUT_SECONDS" \
    timeout --foreground -s KILL `expr "$DATIVO_TIMEOUT_SECONDS" + 30` "$@"
  watch "$@"
}

# The same without GNU's timeout. That of busybox lets the program be process 1, which nobody inside can kill.
# Every stop signal arrives as SIGTERM: what a shell starts in the background ignores some others.
watch() {
  trap 'again=1; kill -s TERM "$program" 2>/dev/null' HUP INT QUIT TERM
  trap 'again=1; late=1; kill -s TERM "$program" 2>/dev/null' USR1
  "$@" &
  program=$! again=1 late='' code=127
  shell=`exec sh -c 'echo "$PPID"'`
  (sleep "$DATIVO_TIMEOUT_SECONDS" && kill -s USR1 "$shell" && sleep 30 && kill -s KILL "$program") >/dev/null 2>&1 &
  watcher=$!
  while [ -n "$again" ]; do
    again=''
    wait "$program"
    # 127 is also what a program gives that was waited for already.
    set -- "$?"
    [ "$1" = 127 ] || code=$1
  done
  kill "$watcher" 2>/dev/null
  [ -z "$late" ] || code=124
  exit "$code"
}

[ "$#" -gt 0 ] || refuse "there is no program to start; give it as command"
[ -z "${DATIVO_JOB_CONFIG:-}" ] || unpack || exit 126
unset DATIVO_JOB_CONFIG

DATIVO_RUN_ID=${DATIVO_RUN_ID:-${CLOUD_RUN_EXECUTION:-${CONTAINER_APP_JOB_EXECUTION_NAME:-}}}
if [ -n "$DATIVO_RUN_ID" ]; then export DATIVO_RUN_ID; else unset DATIVO_RUN_ID; fi

[ -z "${DATIVO_TIMEOUT_SECONDS:-}" ] || limit "$@"
exec "$@"
