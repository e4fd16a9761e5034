# Completion of dativo for bash 4 or newer; `dativo completion bash` prints it. What there is to choose from, dativo knows.
_dativo() {
  local line=${COMP_LINE:0:COMP_POINT} program=$1 current kind text about index
  local -a words=()
  # bash cuts words at "=" and ":" too; what no blank stands between is one word.
  for ((index = 0; index < COMP_CWORD; index++)); do
    if ((index == 0)) || [[ $line == [[:space:]]* ]]; then
      line=${line#"${line%%[![:space:]]*}"}
      words+=("${COMP_WORDS[index]}")
    else
      words[${#words[@]} - 1]+=${COMP_WORDS[index]}
    fi
    line=${line#"${COMP_WORDS[index]}"}
  done
  if [[ $line == [[:space:]]* ]]; then
    current=${line#"${line%%[![:space:]]*}"}
  else
    current=${words[${#words[@]} - 1]}$line
    words=("${words[@]:0:${#words[@]}-1}")
  fi
  [[ $program == '~/'* ]] && program=$HOME/${program#'~/'}
  COMPREPLY=()
  # readline replaces only what stands behind the last of its breaks.
  local breaks=${COMP_WORDBREAKS//[^=:]/} last=$current
  [[ -n $breaks ]] && last=${current##*[$breaks]}
  local kept=${current%"$last"}
  while IFS=$'\t' read -r text about; do
    if [[ -z $kind ]]; then kind=$text; else COMPREPLY+=("${text#"$kept"}"); fi
  done < <("$program" __complete "--current=$current" -- "${words[@]:1}" 2>/dev/null </dev/null)
  case $kind in
    none) compopt +o bashdefault +o default ;;
    folders) compopt +o bashdefault +o default -o dirnames ;;
  esac
}
complete -o bashdefault -o default -F _dativo dativo
