using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Evaluating;

namespace PromptWorkbench.Tests.DemoModel.Evaluating;

internal sealed class TestCell(string name, Func<Dice, Exchange> ask) : ICell
{
    public string Name => name;

    public Exchange Ask(Dice dice) => ask(dice);
}
