using System.CommandLine;

return new RootCommand("Kotsu").Parse(args).Invoke();
