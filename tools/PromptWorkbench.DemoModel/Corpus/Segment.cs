namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>A piece of text, and how much it counts in training that it is predicted.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Weight">0: it is only read. 1: an answer. More where few tokens carry a skill, as a label does. At most 15.</param>
internal readonly record struct Segment(string Text, double Weight = 0);
