using Kotsu.Storage.Tests.Reviews;

// The test program doubles as the process that a test kills: no second project is needed for one loop.
return args is ["keep-saving", var folder]
    ? await SavingProcess.RunAsync(folder)
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
