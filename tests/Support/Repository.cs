namespace Duixian.Tests.Support;

/// <summary>The repository as the tests see it: every file that belongs to it, by path from the root.</summary>
public static class Repository
{
    private static readonly HashSet<string> NotOurs =
        [".git", ".vs", ".idea", "artifacts", "bin", "obj", "TestResults"];

    /// <summary>The folder that holds Duixian.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All files, with forward slashes, in ordinal order. Walked rather than asked of git, so that an unpacked archive passes too.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Order(StringComparer.Ordinal)];

    /// <summary>The files below a folder ("" for all) whose name ends as asked.</summary>
    public static IEnumerable<string> FilesIn(string folder, params string[] endings) =>
        Files.Where(file =>
            (folder.Length == 0 || file.StartsWith(folder + "/", StringComparison.Ordinal))
            && endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>The absolute path of a file of the repository.</summary>
    public static string Full(string file) => Path.Combine(Root, file);

    /// <summary>A file's text.</summary>
    public static string Read(string file) => File.ReadAllText(Full(file));

    /// <summary>A file's lines with their numbers, counted from one.</summary>
    public static IEnumerable<(int Number, string Text)> Lines(string file) =>
        File.ReadLines(Full(file)).Select((text, index) => (index + 1, text));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (string entry in Directory.EnumerateFileSystemEntries(folder))
        {
            if (NotOurs.Contains(Path.GetFileName(entry)))
                continue;
            IEnumerable<string> found = Directory.Exists(entry) ? Walk(entry) : [Path.GetRelativePath(Root, entry).Replace('\\', '/')];
            foreach (string file in found)
                yield return file;
        }
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Duixian.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Duixian.slnx.");
    }
}
