using Duixian.Cli.Commands;
using Duixian.Cli.Input;
using Duixian.Cli.Text;
using Duixian.Execution.Mutations;
using Duixian.Execution.Text;
using Duixian.Language.Mutations;
using Duixian.Language.Text;

namespace Duixian.Cli.Mutations;

/// <summary><c>duixian test --mutate</c>: which small changes of the rules the cases notice.</summary>
internal static class MutationTest
{
    /// <summary>Runs it; 1 when a change was missed or an excuse does not hold.</summary>
    /// <exception cref="CommandStopped">Cases fail without any change, or there is no such article.</exception>
    public static int Run(Invocation call, PolicyPackage package)
    {
        var run = new MutationRun(package.Compilation, package.Files.Cases, name => PolicyPackage.NoticeNamed(package.Files, name));
        if (run.Cases == 0) throw CommandStopped.Mistakes(MutationText.NoCases);
        if (!run.Passes) throw CommandStopped.Mistakes(MutationText.CasesFail);
        var all = PackageMutations.Of(package.Compilation, package.Files.Notices);
        var article = call.ValueOf(MutationText.Article) is { } word ? ArticleOption.Find(word, all.Select(mutation => mutation.Place.Document)) : null;
        var mutations = all.Where(mutation => article is null || Article.Of(mutation.Place.Document) == article).ToSeq();
        var excuses = Excuses.Read(package.Files.Excuses);
        var mine = excuses.Where(excuse => article is null || mutations.Any(mutation => Excuses.IsAbout(excuse, mutation))).ToSeq();
        if (Tried(call, run, mutations, mine) is not { } trials) throw CommandStopped.Environment(MutationText.Stopped);
        var report = MutationReport.Of(trials, mine);
        if (call.Has(MutationText.Json)) call.Terminal.Output.WriteLine(MutationJson.Write(report, run.Cases, call.Tongue));
        else new MutationPage(call.Terminal, call.Tongue, PolicyPackage.FolderOf(call.Argument)).Show(report, run.Cases);
        return report.IsComplete ? ExitCode.Fine : ExitCode.Mistakes;
    }

    /// <summary>The trials; null when a person stopped the run.</summary>
    private static Seq<MutationTrial>? Tried(Invocation call, MutationRun run, Seq<Mutation> mutations, Seq<Excuse> excuses)
    {
        using var stop = new CancellationTokenSource();
        void Stop(object? sender, ConsoleCancelEventArgs key)
        {
            key.Cancel = true;
            stop.Cancel();
        }

        Console.CancelKeyPress += Stop;
        try
        {
            return run.Try(mutations, excuses, (done, all) => Progress(call, done, all), stop.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        finally
        {
            Console.CancelKeyPress -= Stop;
        }
    }

    private static void Progress(Invocation call, int done, int all)
    {
        if (!call.Terminal.HasColour || (done % 20 != 0 && done != all)) return;
        lock (call.Terminal)
        {
            call.Terminal.Error.Write($"\r{MutationText.Progress(done, all).In(call.Tongue)}  ");
            if (done == all) call.Terminal.Error.WriteLine();
        }
    }
}
