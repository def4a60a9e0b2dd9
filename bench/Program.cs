using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// In process: the project's own build settings (lock files, warnings as errors) need not hold for generated projects.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(6).WithIterationCount(20))
    .WithArtifactsPath(Path.Combine("artifacts", "bench"));
BenchmarkSwitcher.FromAssembly(typeof(Duixian.Bench.PolicyBenchmarks).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
