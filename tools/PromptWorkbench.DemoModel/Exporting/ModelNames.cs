namespace PromptWorkbench.DemoModel.Exporting;

/// <summary>`general.name` of the files.</summary>
internal static class ModelNames
{
    public const string Full = "PromptWorkbench demo";

    public const string Small = "PromptWorkbench demo, 4 bits";
}
