namespace Kotsu.Sources.Code.Syntax;

/// <summary>Which syntax a file has, by its name or its first line; and which files are code.</summary>
internal static class Languages
{
    private static readonly Dictionary<string, CommentSyntax> byEnding = Table(
        StringComparer.OrdinalIgnoreCase,
        (Syntaxes.C, "c h cc cpp cxx c++ hh hpp hxx m mm ino cu cl glsl vert frag hlsl proto thrift y l g4 grammar idl dart zig v sv sol"),
        (Syntaxes.Java, "java jav"),
        (Syntaxes.Nested, "kt kts scala sc swift"),
        (Syntaxes.Groovy, "groovy gradle jenkinsfile gvy gdsl"),
        (Syntaxes.CSharp, "cs csx"),
        (Syntaxes.Go, "go"),
        (Syntaxes.Script, "js jsx mjs cjs ts tsx mts cts json5 jsonc qml"),
        (Syntaxes.Rust, "rs ron"),
        (Syntaxes.Php, "php phtml inc"),
        (Syntaxes.Python, "py pyi pyw pyx pxd bzl bazel star sky gyp gypi"),
        (Syntaxes.Ruby, "rb rake gemspec ru podspec cr"),
        (Syntaxes.Perl, "pl pm t perl"),
        (Syntaxes.Shell, "sh bash zsh ksh fish bats ebuild awk tcl"),
        (Syntaxes.PowerShell, "ps1 psm1 psd1"),
        (Syntaxes.Yaml, "yml yaml"),
        (Syntaxes.Toml, "toml"),
        (Syntaxes.Hcl, "tf tfvars hcl nomad"),
        (Syntaxes.Jsonnet, "jsonnet libsonnet"),
        (Syntaxes.Sql, "sql psql plsql ddl adb ads vhd vhdl"),
        (Syntaxes.Lua, "lua"),
        (Syntaxes.Haskell, "hs lhs elm purs idr"),
        (Syntaxes.Ml, "fs fsx fsi ml mli pas"),
        (Syntaxes.Elixir, "ex exs"),
        (Syntaxes.Percent, "erl hrl tex sty"),
        (Syntaxes.Lisp, "clj cljs cljc edn el lisp lsp scm ss rkt asm"),
        (Syntaxes.Nix, "nix"),
        (Syntaxes.Style, "css"),
        (Syntaxes.NestedStyle, "scss sass less styl"),
        (Syntaxes.Hash, "r jl nim mk mak cmake gd coffee conf graphql gql pp rego ninja dockerfile containerfile service"),
        (Syntaxes.HashAtLineStart, "env test"),
        (Syntaxes.Settings, "ini cfg properties desktop"),
        (Syntaxes.Batch, "bat cmd"),
        (Syntaxes.Basic, "vb vbs bas"),
        (Syntaxes.Markup, "html htm xhtml xml xsd xsl xslt svg jelly jellytag jsp jspx tag vue svelte astro erb ejs hbs mustache aspx ascx csproj fsproj vbproj props targets config resx xaml axaml plist pom wsdl"),
        (Syntaxes.Razor, "cshtml razor"),
        (Syntaxes.Jinja, "jinja jinja2 j2 njk twig"),
        (Syntaxes.Prose, "md markdown mdx"),
        (Syntaxes.AsciiDoc, "adoc asciidoc"),
        (Syntaxes.Template, "tpl gotmpl tmpl gohtml"));

    private static readonly Dictionary<string, CommentSyntax> byName = Table(
        StringComparer.Ordinal,
        (Syntaxes.Hash, "Dockerfile Containerfile Makefile makefile GNUmakefile CMakeLists.txt Justfile justfile meson.build Caddyfile"),
        (Syntaxes.Groovy, "Jenkinsfile"),
        (Syntaxes.Ruby, "Gemfile Rakefile Vagrantfile Brewfile Podfile Fastfile"),
        (Syntaxes.Python, "BUILD WORKSPACE SConstruct Tiltfile"),
        (Syntaxes.Go, "go.mod go.work"),
        (Syntaxes.HashAtLineStart, ".env CODEOWNERS requirements.txt"));

    // What a person writes to make a machine do something: knowing it is knowing the code.
    private static readonly HashSet<CommentSyntax> noCode =
        [Syntaxes.Prose, Syntaxes.AsciiDoc, Syntaxes.Yaml, Syntaxes.Toml, Syntaxes.Settings, Syntaxes.HashAtLineStart];

    private static readonly HashSet<string> markupWithoutCode = new(StringComparer.OrdinalIgnoreCase)
    {
        ".xml", ".svg", ".xsd", ".resx", ".plist", ".config", ".html", ".htm", ".json5", ".jsonc", ".conf", ".service", ".tex", ".sty", ".edn",
    };

    /// <summary>The syntax of a file; null where its name does not tell.</summary>
    public static CommentSyntax? Find(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        if (byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var syntax) || name.StartsWith("Dockerfile.", StringComparison.Ordinal))
        {
            return syntax ?? Syntaxes.Hash;
        }

        var dot = name.LastIndexOf('.');
        return dot >= 0 && byEnding.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[(dot + 1)..], out syntax) ? syntax : null;
    }

    /// <summary>Whether only the first line can tell: the name has no ending.</summary>
    public static bool MayBeScript(string path) => !path.AsSpan(path.LastIndexOf('/') + 1).Contains('.');

    /// <summary>The syntax that the first line of a script names; null where it names none.</summary>
    public static CommentSyntax? OfScript(string text)
    {
        if (!text.StartsWith("#!", StringComparison.Ordinal))
        {
            return null;
        }

        var line = text.Split('\n', 2)[0];
        return line switch
        {
            _ when line.Contains("python", StringComparison.Ordinal) => Syntaxes.Python,
            _ when line.Contains("ruby", StringComparison.Ordinal) => Syntaxes.Ruby,
            _ when line.Contains("perl", StringComparison.Ordinal) => Syntaxes.Perl,
            _ when line.Contains("node", StringComparison.Ordinal) => Syntaxes.Script,
            _ when line.Contains("groovy", StringComparison.Ordinal) => Syntaxes.Groovy,
            _ when line.Contains("sh", StringComparison.Ordinal) => Syntaxes.Shell,
            _ => null,
        };
    }

    /// <summary>Whether a file is code: source, scripts, builds, queries, infrastructure; not prose, settings or data.</summary>
    public static bool IsCode(string path) =>
        Find(path) is { } syntax && !noCode.Contains(syntax) && !markupWithoutCode.GetAlternateLookup<ReadOnlySpan<char>>().Contains(path.AsSpan(Math.Max(0, path.LastIndexOf('.'))));

    private static Dictionary<string, CommentSyntax> Table(StringComparer comparer, params (CommentSyntax Syntax, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Syntax)))
            .ToDictionary(pair => pair.name, pair => pair.Syntax, comparer);
}
