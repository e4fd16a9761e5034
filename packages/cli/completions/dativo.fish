# Completion of dativo for fish; `dativo completion fish` prints it. What there is to choose from, dativo knows.
function __dativo_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    set -e words[1]
    set -l answer ($program __complete "--current=$current" -- $words 2>/dev/null </dev/null)
    set -l kind (string split \t -- $answer[1])[1]
    set -e answer[1]
    test (count $answer) -gt 0; and printf '%s\n' $answer
    # What completes the words of no command at all are files.
    switch "$kind"
        case files ''
            complete -C "'' $current"
        case folders
            complete -C "'' $current" | string match -r '.*/$'
    end
end
complete -c dativo -f -a '(__dativo_complete)'
