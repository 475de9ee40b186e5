using System.CommandLine;
using Hjemvej.Cli.Evaluation;
using Hjemvej.Cli.Simulation;
using Hjemvej.Cli.Standards;

var root = new RootCommand("Hjemvej on the command line: the rules without a database.") { EvaluateCommand.Create(), SimulateCommand.Create(), StandardCommand.Create() };
return await root.Parse(args).InvokeAsync();
