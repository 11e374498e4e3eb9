namespace PromptWorkbench.Web.Features.UseCases;

/// <summary>Evidence as a person typed it in.</summary>
public sealed record HandCount(int Correct, int Items, int Unusable, string Source);
