namespace PromptWorkbench.DemoModel.Corpus.Tools;

/// <summary>The tools that are offered.</summary>
internal static class Toolbox
{
    private static readonly ToolOffer[] Others =
    [
        new("weather", "gives the weather for a city", ["city"]), new("get_price", "gives the price of an item", ["item"]), new("dictionary", "explains a word", ["word"]), new("translate", "translates text", ["text", "language"]),
        new("send_mail", "sends an e-mail", ["to", "subject"]), new("play_music", "plays a song", ["title"]), new("book_table", "books a table", ["restaurant", "time"]), new("find_file", "finds a file", ["name"]), new("set_alarm", "sets an alarm", ["time"]),
    ];

    private static readonly string[][] Jobs =
        [["weather", "forecast"], ["price", "costs"], ["dictionary", "defin", "lookup_word", "meaning"], ["translat"], ["mail", "message"], ["calc", "math", "arithmetic", "expression", "compute", "solve"]];

    // As the workbench has them.
    public static ToolOffer Calculator { get; } = new("calculator", "evaluates arithmetic exactly", ["expression"]);

    public static ToolOffer Clock { get; } = new("clock", "gives the time in a city", ["zone"]);

    public static ToolOffer Calendar { get; } = new("calendar", "gives today's date in a city", ["zone"]);

    public static ToolOffer Search { get; } = new("search", "finds facts in the imported documents", ["query"]);

    private static ToolOffer[] Own { get; } = [Calculator, Clock, Calendar, Search];

    /// <summary>A question that tools answer.</summary>
    public static ToolTask Task(Dice dice) => dice.Weighted<Func<ToolTask>>(
        (0.27, () => Calculations.One(dice, dice.Chance(0.8) ? Calculator : OtherCalculator(dice))),
        (0.08, () => Calculations.Two(dice, Calculator, isExpression: false)),
        (0.07, () => Lookups.Time(dice, Clock)),
        (0.06, () => Lookups.Date(dice, Calendar)),
        (0.13, () => Lookups.Fact(dice, Search)),
        (0.14, () => Lookups.Usual(dice)),
        (0.25, () => Lookups.Unheard(dice)))();

    /// <summary>The tools a task needs among some that it does not, in an order of chance.</summary>
    public static ToolOffer[] Around(Dice dice, ToolTask task)
    {
        ToolOffer[] needed = [.. task.Uses.Select(use => use.Tool).DistinctBy(tool => tool.Name)];
        var usual = needed.Any(Own.Contains) && dice.Chance(0.6) ? Own : [.. Own, .. Others];
        var more = dice.Several(usual, dice.Between(0, 3)).Where(tool => needed.All(other => other.Name != tool.Name && !SameJob(other, tool)));
        return dice.Shuffled<ToolOffer>([.. needed, .. more]);
    }

    /// <summary>Some tools, without the one that gives this.</summary>
    public static ToolOffer[] Without(Dice dice, ToolTask task) =>
        [.. dice.Several(Own.Concat(Others).ToArray(), dice.Between(1, 4)).Where(tool => task.Uses.All(use => use.Tool.Name != tool.Name && !SameJob(use.Tool, tool)))];

    private static ToolOffer OtherCalculator(Dice dice) =>
        new(dice.Pick("calc", "math", "compute", "solve", "evaluate"), dice.Pick("does arithmetic", "calculates", "evaluates an expression"), [dice.Pick("expression", "input", "sum", "formula")]);

    // Of two tools that do the same, which is called would be chance.
    private static bool SameJob(ToolOffer one, ToolOffer other) => Jobs.Any(job => Does(one, job) && Does(other, job));

    private static bool Does(ToolOffer tool, string[] job) =>
        job.Any(word => tool.Name.Contains(word, StringComparison.Ordinal) || tool.Description.Contains(word, StringComparison.Ordinal));
}
