namespace PromptWorkbench.Tests;

/// <summary>Some tests try a few cases by default and many when `tests/run --long` asks for it.</summary>
internal static class LongForm
{
    private const string Variable = "PWB_LONG";

    public static int Count(int usually, int whenLong) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } ? whenLong : usually;
}
