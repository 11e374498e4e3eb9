using System.Globalization;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;
using Xunit;

namespace PromptWorkbench.Tests.Domain.PromptLibrary;

/// <summary>The expected hashes were computed with Python: sha256(json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)).</summary>
public class CanonicalFormTests
{
    private static readonly ChatMessage[] Hello = [new(ChatRole.User, "Hello {{name}}")];

    private static PromptContent Rich(string lineEnd = "\n") => new(
        [new(ChatRole.System, "Be {{manner}}."), new(ChatRole.User, $"Grüße 🦜 \"x\" \\ \t\u0001\u007f\u2028{lineEnd}{{{{n}}}}")],
        [
            new PromptVariable("n", VariableKind.Number, " 3 "),
            new PromptVariable("manner", VariableKind.Choice, "brief") { Choices = ["brief", "kind", "brief", " "] },
            new PromptVariable("unused", Default: "x"),
        ],
        new SamplingSettings { Temperature = 0.7, MaxTokens = 64, Seed = uint.MaxValue, Stop = [$"{lineEnd}{lineEnd}"], TopP = 1, MinP = 0.05000000001 });

    [Fact]
    public void The_id_of_a_plain_prompt_is_the_hash_that_other_tools_compute()
    {
        var content = new PromptContent(Hello, [], new());
        Assert.Equal("""{"messages":[{"content":"Hello {{name}}","role":"user"}],"settings":{},"variables":{}}""", content.Canonical);
        Assert.Equal("d5d50e45bf0bf991d8cf0260587d1c666db551e2c0e5f2de2d5d8fbcc0b8faf5", content.Sha256);
        Assert.Equal("2e0ddd27033848a9be620f011765e75a06defb238037b54408e6d139c2fc66e4", content.PromptSha256);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_detail_counts_but_line_ends_do_not(string lineEnd)
    {
        Assert.Equal("50b7144b5d9f2289a5242a71d271c04de2b5c72f27d09636157a4c860f5ce8b7", Rich(lineEnd).Sha256);
        Assert.Equal("899a56e79d95816c875f601ac07c7b3145af963dd80a4ee47076f774c0e56a2b", Rich(lineEnd).PromptSha256);
    }

    [Fact]
    public void The_hash_does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.Equal("50b7144b5d9f2289a5242a71d271c04de2b5c72f27d09636157a4c860f5ce8b7", Rich().Sha256);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_content_is_read_back_from_its_canonical_form()
    {
        var read = CanonicalForm.Read(Rich().Canonical);
        Assert.Equal(Rich(), read);
        Assert.Equal(["manner", "n"], read.Variables.Select(variable => variable.Name));
        Assert.Equal((VariableKind.Choice, "brief"), (read.Variables[0].Kind, read.Variables[0].Default));
        Assert.Equal(["brief", "kind"], read.Variables[0].Choices);
        Assert.Equal((0.7, 0.05, uint.MaxValue), (read.Settings.Temperature!.Value, read.Settings.MinP!.Value, read.Settings.Seed!.Value));
    }

    [Fact]
    public void Values_and_settings_leave_the_hash_of_the_messages_alone()
    {
        var plain = new PromptContent(Hello, [], new());
        var tuned = new PromptContent(Hello, [new PromptVariable("name", Default: "Ada")], new SamplingSettings { Temperature = 0 });
        Assert.NotEqual(plain.Sha256, tuned.Sha256);
        Assert.Equal(plain.PromptSha256, tuned.PromptSha256);
        Assert.Equal(plain.PromptSha256, CanonicalForm.Sha256Of(Hello));
    }

    [Fact]
    public void Minus_zero_is_zero_and_half_a_surrogate_pair_is_the_replacement_character() =>
        Assert.Equal(
            """{"messages":[{"content":"a\ufffd","role":"user"}],"settings":{"presence_penalty":0},"variables":{}}""".Replace("\\ufffd", "\ufffd"),
            new PromptContent([new(ChatRole.User, "a\ud83e")], [], new SamplingSettings { PresencePenalty = -0.0 }).Canonical);

    [Fact]
    public void Messages_that_call_tools_have_no_hash_since_no_prompt_can_hold_them() =>
        Assert.Null(CanonicalForm.Sha256Of([.. Hello, new ChatMessage(ChatRole.Tool, "7") { ToolCallId = "1" }]));
}
