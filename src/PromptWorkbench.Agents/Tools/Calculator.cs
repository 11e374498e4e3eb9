using System.ComponentModel;
using Microsoft.SemanticKernel;
using PromptWorkbench.Agents.Arithmetic;
using PromptWorkbench.Domain.Agents;

namespace PromptWorkbench.Agents.Tools;

/// <summary>Exact arithmetic with large numbers.</summary>
internal static class Calculator
{
    public static KernelFunction Function { get; } = KernelFunctionFactory.CreateFromMethod(Calculate, "calculator", "evaluates arithmetic exactly");

    private static Observation Calculate([Description("Numbers, + - * / ^ and parentheses, such as 12*(3+4)")] string expression)
    {
        var calculation = Calculation.Of(expression);
        return calculation.Value is { } value ? new Observation(value) : Observation.Error(calculation.Problem!);
    }
}
