namespace Kotsu.Cli.Completion;

/// <summary>The small functions that let a shell ask the program what may come next.</summary>
public static class ShellScripts
{
    /// <summary>For bash 4 and newer.</summary>
    // What stands before the cursor is handed on as it is; bash splits words at "=" and ":", so only the end of a suggestion is put in.
    public const string Bash = """
        # kotsu: completion for bash. In ~/.bashrc:  source <(kotsu completion bash)
        _kotsu() {
            local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]} suggestion
            line=${line#*"${COMP_WORDS[0]}"}
            line=${line#"${line%%[![:blank:]]*}"}
            [ "$word" = "=" ] && word=
            COMPREPLY=()
            while IFS= read -r suggestion; do
                [[ $suggestion == "$word"* ]] && COMPREPLY+=("$suggestion")
            done < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" </dev/null 2>/dev/null)
        }
        complete -o bashdefault -o default -F _kotsu kotsu

        """;

    /// <summary>For zsh 5 and newer.</summary>
    public const string Zsh = """
        #compdef kotsu
        # kotsu: completion for zsh. In ~/.zshrc, after compinit:  source <(kotsu completion zsh)
        _kotsu() {
            local line=${(j: :)words[2,CURRENT]}
            local -a suggestions
            suggestions=(${(f)"$(${words[1]} "[suggest:${#line}]" "$line" </dev/null 2>/dev/null)"})
            if (( ${#suggestions} )); then
                [[ $PREFIX == *=* ]] && compset -P '*='
                compadd -a suggestions
            fi
            _files
        }
        if [ "${funcstack[1]}" = "_kotsu" ]; then _kotsu "$@"; else compdef _kotsu kotsu; fi

        """;
}
