using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptFiles;
using PromptWorkbench.Domain.PromptLibrary;
using Xunit;

namespace PromptWorkbench.Tests.Domain.PromptFiles;

/// <summary>The two versions of Prompty's format: both are read, the second is written.</summary>
public class PromptyTests
{
    private const string Second = """
        ---
        name: support-reply
        displayName: Support reply
        description: >-
          A reply to a customer:
          short and kind.
        metadata:
          authors: [ada]
        inputs:
          - name: question
            kind: string
            default: "Where is it?"
            description: what the customer asks
          - name: tone
            kind: string
            enumValues: [kind, brief]
          - name: count
            kind: integer
            default: 3
        model:
          id: gpt-4o
          connection:
            kind: key
            endpoint: https://example.invalid
            apiKey: sk-secret
          options:
            temperature: 0.2
            maxOutputTokens: 64
            topP: 0.9
            topK: 40
            seed: 7
            frequencyPenalty: 0.5
            presencePenalty: -0.5
            stopSequences: ["\n\n", "User:"]
            additionalProperties:
              min_p: 0.05
              logit_bias: none
        template:
          format:
            kind: jinja2
          parser:
            kind: prompty
        ---
        system:
        Be {{tone}}, in {{count}} sentences.

        user:
        {{question}}
        """;

    private const string First = """
        ---
        name: Support reply
        inputs:
          question:
            type: string
            sample: Where is it?
          count: 3
        model:
          api: chat
          configuration:
            type: azure_openai
            api_key: sk-secret
          parameters:
            temperature: 0.2
            max_tokens: 64
            stop: END
        sample:
          tone: kind
        ---
        user:
        {{question}} {{count}} {{tone}}
        """;

    [Fact]
    public void The_second_version_gives_variables_settings_and_messages()
    {
        var file = PromptFile.Parse("x", Second);
        Assert.Equal(("Support reply", "A reply to a customer: short and kind."), (file.Name, file.Description));
        Assert.Equal(["tone", "count", "question"], file.Content.Variables.Select(variable => variable.Name));
        Assert.Equal([VariableKind.Choice, VariableKind.Number, VariableKind.Text], file.Content.Variables.Select(variable => variable.Kind));
        Assert.Equal(["", "3", "Where is it?"], file.Content.Variables.Select(variable => variable.Default));
        Assert.Equal(
            """{"frequency_penalty":0.5,"max_tokens":64,"min_p":0.05,"presence_penalty":-0.5,"seed":7,"stop":["\n\n","User:"],"temperature":0.2,"top_k":40,"top_p":0.9}""",
            System.Text.Json.JsonDocument.Parse(file.Content.Canonical).RootElement.GetProperty("settings").GetRawText());
    }

    [Fact]
    public void The_first_version_gives_them_too()
    {
        var file = PromptFile.Parse("x", First);
        Assert.Equal(["Where is it?", "3", "kind"], file.Content.Variables.Select(variable => variable.Default));
        Assert.Equal((0.2, 64), (file.Settings.Temperature!.Value, file.Settings.MaxTokens!.Value));
        Assert.Equal(["END"], file.Settings.Stop);
    }

    [Fact]
    public void What_is_not_used_is_reported_and_written_again_and_secrets_are_not()
    {
        var import = PromptImport.Read(Second);
        Assert.Empty(import.Problems);
        Assert.Contains(import.Notes, note => note.StartsWith("`model.connection.apiKey` was left out", StringComparison.Ordinal));
        Assert.Contains(import.Notes, note => note.EndsWith(
            "on export: `metadata.authors`, `model.id`, `model.connection.kind`, `model.connection.endpoint`, `model.options.additionalProperties.logit_bias`, `inputs`.", StringComparison.Ordinal));
        Assert.Contains(import.Notes, note => note.Contains("jinja2", StringComparison.Ordinal));

        var written = PromptFileWriter.Write("support-reply", import.File!.Name, import.File.Description, import.File.Content, import.File.OtherKeys);
        Assert.DoesNotContain("sk-secret", written);
        foreach (var kept in new[] { "authors: [ada]", "id: gpt-4o", "endpoint: https://example.invalid", "logit_bias: none", "description: what the customer asks" })
            Assert.Contains(kept, written);
        Assert.DoesNotContain("jinja", written);
        Assert.Equal(2, written.Split('\n').Count(line => line is "---" or "..."));
        Assert.DoesNotContain("sk-secret", PromptImport.Read(First).File!.OtherKeys);
    }

    [Fact]
    public void What_is_written_is_read_back_the_same_whatever_the_texts_hold()
    {
        var nasty = new PromptContent(
            [
                new(ChatRole.System, "user:\n\\user:  \n\\\n# no comment\n---\n  indented: [x"),
                new(ChatRole.User, "\n\n{{a}} {{b}} {{c}}\n\tGrüße 🦜\u0085\u2028 'x' \"y\" \\ \n"),
                new(ChatRole.Assistant, "The answer: "),
            ],
            [
                new PromptVariable("a", Default: "yes\n: # \"quoted\" \u0001\u0085\u2028 {{braces}}\n"),
                new PromptVariable("b", VariableKind.Number, "-1e3"),
                new PromptVariable("c", VariableKind.Choice, "null") { Choices = ["null", "true", "1", "- x"] },
            ],
            new SamplingSettings { Temperature = 0, MinP = 0.05, RepeatPenalty = 1.1, PenaltyLastN = -1, Seed = 1, Stop = ["\n", "\\n", ": "] });
        var text = PromptFileWriter.Write("nasty", "Yes: \"no\" # maybe", "two\nlines", nasty);
        var read = PromptFile.Parse("nasty", text);
        Assert.Equal(nasty.Canonical, read.Content.Canonical);
        Assert.Equal(("Yes: \"no\" # maybe", "two\nlines", ""), (read.Name, read.Description, read.OtherKeys));
        Assert.Equal(nasty, PromptFile.Parse("nasty", text.Replace("\n", "\r\n")).Content);
    }

    [Fact]
    public void Every_prompt_of_the_repository_survives_writing_and_reading()
    {
        foreach (var path in Repository.Files("prompts", ".prompty"))
        {
            var file = PromptFile.Parse("x", Repository.Read(path));
            Assert.Equal(file.Content, PromptFile.Parse("x", PromptFileWriter.Write("x", file.Name, file.Description, file.Content, file.OtherKeys)).Content);
        }
    }

    [Theory]
    [InlineData("---\nname: x\n---\nuser:\n\none\n  {% if a %}", "Line 7, column 3: `{% if %}` is Jinja syntax.")]
    [InlineData("---\nname: x\n---\nsystem:\nok\nuser:\n{{#if a}}x{{/if}}", "Line 7, column 1: `{{#if a}}` is Handlebars syntax.")]
    [InlineData("---\nname: x\n---\nuser:\n{{ a | upper }}", "Line 5, column 1: `{{a | upper}}` uses a Jinja filter.")]
    [InlineData("---\nname: x\nmodel: [1\n---\nuser:\nhi", "Line ")]
    [InlineData("---\nname: x\ndescription: a: b\n---\nuser:\nhi", "between double quotes")]
    [InlineData("---\nname: x\nmodel:\n  options:\n    temperature: hot\n---\nuser:\nhi", "Line 5, column 18: `temperature` is 'hot'; it must be a number from 0 to 5.")]
    [InlineData("---\nname: x\ninputs:\n  - kind: string\n---\nuser:\nhi", "Line 4, column 5: this input has no `name`.")]
    [InlineData("just text", "Line 1: a prompt file begins with a line `---`.")]
    public void What_cannot_be_imported_is_told_with_line_and_column_of_the_file(string text, string said) =>
        Assert.Contains(PromptImport.Read(text).Problems, problem => problem.Contains(said, StringComparison.Ordinal));

    [Fact]
    public void A_file_that_is_too_long_is_refused_with_its_size() =>
        Assert.Equal(["The text has 600 KB; a prompt file may have at most 512 KB."], PromptImport.Read(new string('x', 600 * 1024)).Problems);
}
