namespace PromptWorkbench.DemoModel.Encoded;

/// <param name="Kind">Index into the kinds of the corpus.</param>
/// <param name="Ids">Tokens.</param>
/// <param name="Weights">As many, in units of <see cref="TokenCorpus.UnitWeight"/>.</param>
public sealed record EncodedDocument(int Kind, ushort[] Ids, byte[] Weights);
