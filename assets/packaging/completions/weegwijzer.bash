# Completion of weegwijzer for bash.
_weegwijzer() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} options
    if ((COMP_CWORD == 1)); then
        mapfile -t COMPREPLY < <(compgen -W "check run open diff print verify papers map course export fields --help --version --lang" -- "$word")
        return
    fi
    if [[ $before == --lang ]]; then
        mapfile -t COMPREPLY < <(compgen -W "nl en" -- "$word")
        return
    fi
    case $command in
        check) options="--all --json --watch" ;;
        run) options="--json --of --take-over" ;;
        open) options="--of" ;;
        print) options="--document --out --appendix --visible --archive --force" ;;
        papers | course) options="--out --force" ;;
        export) options="--force" ;;
        fields) options="--snippets --json" ;;
        map) options="--case --out --force" ;;
        *) options="" ;;
    esac
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options --lang --help" -- "$word")
    else
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _weegwijzer weegwijzer
