namespace PromptWorkbench.DemoModel.Corpus.Talk;

/// <summary>Words by what they name: animals, fruits, tools.</summary>
internal static class Categories
{
    private static readonly Dictionary<string, Pool> Pools = Read();

    public static Pool Of(string category) => Pools[category];

    private static Dictionary<string, Pool> Read()
    {
        var sheet = new Sheet("categories");
        return sheet.Names.ToDictionary(name => name, name => new Pool(sheet[name]));
    }
}
