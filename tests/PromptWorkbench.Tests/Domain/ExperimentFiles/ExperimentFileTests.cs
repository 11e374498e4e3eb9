using System.Text.Json;
using PromptWorkbench.Domain.ExperimentFiles;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Domain.ExperimentFiles;

public class ExperimentFileTests
{
    private const string Whole = """
        title: Sums
        models: [demo]
        prompts:
          - name: direct
            user: "{{question}}"
          - { name: file, file: other.prompty, threshold: 0.9 }
        cases:
          - { question: 1 + 1, expected: 2 }
        extractor: { name: regex-group, argument: '(\d+)' }
        grader: { name: numeric, tolerance: 0.5 }
        settings: { temperature: 0, max_tokens: 16 }
        threshold: 0.5
        repeats: 3
        """;

    [Fact]
    public void Reads_every_part()
    {
        var spec = ExperimentFile.Parse("sums", Whole, name => name == "other.prompty" ? "---\nname: x\n---\nsystem:\nBe brief.\nuser:\n{{question}}" : null).Spec;
        Assert.Equal(("Sums", 0.5, 6, 16), (spec.Title, spec.Threshold, spec.CellCount, spec.Settings.MaxTokens));
        Assert.Equal((1, 2, 0.9), (spec.Prompts[0].Messages.Count, spec.Prompts[1].Messages.Count, spec.Prompts[1].Threshold));
        Assert.Equal(("numeric", "regex-group", @"(\d+)", 0.5m), (spec.Grading.GraderId, spec.Grading.ExtractorId, spec.Grading.ExtractorArgument, spec.Grading.Tolerance));
        Assert.Equal(("1 + 1", "2"), (spec.Cases[0].Variables["question"], spec.Cases[0].Expected));
    }

    [Fact]
    public void Reads_every_sampler_setting()
    {
        var text = Whole.Replace("file: other.prompty", "user: x").Replace("{ temperature: 0, max_tokens: 16 }", """
            { temperature: 0.5, top_k: 3, top_p: 0.9, min_p: 0.1, repeat_penalty: 1.1, repeat_last_n: -1, frequency_penalty: -2, presence_penalty: 1.5, seed: 4294967294, max_tokens: 16, stop: ["a b", "."] }
            """.Trim());
        var settings = ExperimentFile.Parse("x", text, _ => null).Spec.Settings;
        var expected = new SamplingSettings
        {
            Temperature = 0.5, TopK = 3, TopP = 0.9, MinP = 0.1, RepeatPenalty = 1.1, PenaltyLastN = -1, FrequencyPenalty = -2, PresencePenalty = 1.5,
            Seed = 4294967294, MaxTokens = 16, Stop = ["a b", "."],
        };
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(settings));
        Assert.Equal(["END"], ExperimentFile.Parse("x", text.Replace("[\"a b\", \".\"]", "END"), _ => null).Spec.Settings.Stop);
    }

    [Theory]
    [InlineData("repeats: 3", "repeats: 0", "Line 13, column 10: `repeats` is '0'; it must be a number from 1 to 100.")]
    [InlineData("title: Sums", "titel: Sums", "Line 1, column 1: An experiment has no `titel`.")]
    [InlineData("threshold: 0.5", "threshold: 50", "Line 12, column 12: `threshold` is '50'")]
    [InlineData("models: [demo]", "models: demo", "Line 2, column 9: `models` must be a list")]
    [InlineData("models: [demo]", "models: [demo", "Line 2, column")]
    [InlineData("file: other.prompty", "file: gone.prompty", "Line 6, column 25: There is no file `gone.prompty` beside this one.")]
    [InlineData(", expected: 2", ", answer: 2", "Line 8, column 5: The case has no `expected`.")]
    public void Names_line_and_column_of_a_fault(string right, string wrong, string message) =>
        Assert.Contains(message, Assert.Throws<ExperimentFileException>(() => ExperimentFile.Parse("x", Whole.Replace(right, wrong), name => name == "other.prompty" ? "---\nname: x\n---\nuser:\nx" : null)).Message);
}
