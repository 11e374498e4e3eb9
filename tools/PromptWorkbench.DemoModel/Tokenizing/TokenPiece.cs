namespace PromptWorkbench.DemoModel.Tokenizing;

/// <summary>The tokens of one piece of a text.</summary>
/// <param name="Ids">Token ids.</param>
/// <param name="End">Index of the character after the piece.</param>
internal readonly record struct TokenPiece(ushort[] Ids, int End);
