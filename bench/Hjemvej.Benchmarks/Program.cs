using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Hjemvej.Benchmarks;

// "lines FILE COUNT" writes scenarios for evaluate --lines; anything else is for BenchmarkDotNet.
if (args is ["lines", var file, var count])
{
    await File.WriteAllLinesAsync(file, Population.Lines(int.Parse(count, null)));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Population).Assembly).Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.AsDefault()));
