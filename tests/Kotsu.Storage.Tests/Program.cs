using Kotsu.Storage.Tests.Database;
using Kotsu.Storage.Tests.Reviews;

// The test program doubles as the process that a test kills: no second project is needed for one loop.
return args switch
{
    ["keep-saving", var folder] => await SavingProcess.RunAsync(folder),
    ["keep-writing", var folder, var synchronous] => await WritingProcess.RunAsync(folder, synchronous),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};
