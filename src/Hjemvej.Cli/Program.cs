using System.CommandLine;
using Hjemvej.Cli.Evaluation;

var root = new RootCommand("Hjemvej on the command line: the rules without a database.") { EvaluateCommand.Create() };
return await root.Parse(args).InvokeAsync();
