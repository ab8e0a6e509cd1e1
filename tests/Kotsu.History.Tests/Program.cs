using Kotsu.History.Tests.Files;

// The test program doubles as the process that a test kills: no second project is needed for one loop.
return args is ["keep-writing", var folder]
    ? WritingProcess.Run(folder)
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
