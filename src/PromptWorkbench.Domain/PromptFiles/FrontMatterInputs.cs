using PromptWorkbench.Domain.PromptLibrary;
using YamlDotNet.RepresentationModel;

namespace PromptWorkbench.Domain.PromptFiles;

/// <summary>
/// Variables as Prompty has them: version 2 as a list `inputs` of `name`, `kind`, `default`, `enumValues`; version 1 as a
/// mapping `inputs` of `type`, `default`, `sample`, or as plain values; and its mapping `sample` of values by name.
/// </summary>
internal static class FrontMatterInputs
{
    private const string Key = "inputs";

    /// <summary>Takes the variables. What an input says beyond them stays, in the form of version 2.</summary>
    public static IReadOnlyList<PromptVariable> Take(FrontMatter front)
    {
        var (variables, rest) = (new OrderedDictionary<string, PromptVariable>(), new YamlSequenceNode());
        foreach (var (name, input) in Inputs(front.Take(Key)))
        {
            variables[name] = Variable(name, input);
            if (input.Children.Count > 0)
                rest.Add(Named(name, input.Children));
        }

        foreach (var (name, value) in Samples(front))
            variables[name] = variables.TryGetValue(name, out var known) ? known with { Default = value } : new PromptVariable(name, Default: value);
        if (rest.Children.Count > 0)
            front.Rest.Add(Key, rest);
        return [.. variables.Values];
    }

    /// <summary>The variables as `inputs` of version 2, with what was kept of the inputs of another file.</summary>
    public static YamlSequenceNode Write(IEnumerable<PromptVariable> variables, YamlNode? kept)
    {
        var others = Inputs(kept).ToDictionary(input => input.Name, input => input.Input);
        var list = new YamlSequenceNode();
        foreach (var variable in variables)
        {
            var input = new YamlMappingNode { { "kind", variable.Kind == VariableKind.Number ? "float" : "string" } };
            if (variable.Default.Length > 0)
                input.Add("default", variable.Kind == VariableKind.Number ? variable.Default : PromptFileWriter.Quoted(variable.Default));
            if (variable.Choices.Count > 0)
                input.Add("enumValues", new YamlSequenceNode(variable.Choices.Select(PromptFileWriter.Quoted)));
            foreach (var (key, value) in others.GetValueOrDefault(variable.Name) ?? [])
                input.Children[key] = value;
            list.Add(Named(variable.Name, input.Children));
        }

        return list;
    }

    private static IEnumerable<(string Name, YamlMappingNode Input)> Inputs(YamlNode? node)
    {
        switch (node)
        {
            case YamlSequenceNode list:
                foreach (var item in list.Children)
                {
                    var input = item as YamlMappingNode ?? throw FrontMatter.Fault(item, "an input must have a `name`.");
                    var name = Take(input, "name") ?? throw FrontMatter.Fault(item, "this input has no `name`.");
                    yield return (name, input);
                }

                break;
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children)
                    yield return (key.ToString(), value as YamlMappingNode ?? new YamlMappingNode { { "default", value } });
                break;
            case not null and not YamlScalarNode { Value: "" or null }:
                throw FrontMatter.Fault(node, "`inputs` must be a list of inputs.");
        }
    }

    private static PromptVariable Variable(string name, YamlMappingNode input)
    {
        var choices = TakeTexts(input, "enumValues");
        var kind = Kind(input);
        var (start, sample, example) = (Take(input, "default"), Take(input, "sample"), Take(input, "example"));
        return new PromptVariable(name, choices.Count > 0 ? VariableKind.Choice : kind, start ?? sample ?? example ?? "") { Choices = choices };
    }

    /// <summary>A kind that no variable here can have stays in the file's other keys, and the variable is a text.</summary>
    private static VariableKind Kind(YamlMappingNode input)
    {
        var key = input.Children.ContainsKey("kind") ? "kind" : "type";
        var written = input.Children.TryGetValue(key, out var node) ? node.ToString() : "string";
        if (written is not ("string" or "number" or "float" or "integer"))
            return VariableKind.Text;
        Take(input, key);
        return written == "string" ? VariableKind.Text : VariableKind.Number;
    }

    private static IEnumerable<(string Name, string Value)> Samples(FrontMatter front)
    {
        if (!front.Rest.Children.TryGetValue(new YamlScalarNode("sample"), out var node) || node is not YamlMappingNode samples)
            yield break;
        foreach (var key in samples.Children.Keys.ToList())
        {
            if (Take(samples, key.ToString()) is { } value)
                yield return (key.ToString(), value);
        }

        if (samples.Children.Count == 0)
            front.Take("sample");
    }

    /// <summary>Takes a text; a list or a mapping stays where it is.</summary>
    private static string? Take(YamlMappingNode map, string key)
    {
        if (!map.Children.TryGetValue(new YamlScalarNode(key), out var node) || node is not YamlScalarNode scalar)
            return null;
        map.Children.Remove(new YamlScalarNode(key));
        return FrontMatter.TextOf(scalar);
    }

    private static IReadOnlyList<string> TakeTexts(YamlMappingNode map, string key)
    {
        if (!map.Children.TryGetValue(new YamlScalarNode(key), out var node) || node is not YamlSequenceNode list || list.Children.Any(item => item is not YamlScalarNode))
            return [];
        map.Children.Remove(new YamlScalarNode(key));
        return [.. list.Children.Cast<YamlScalarNode>().Select(FrontMatter.TextOf)];
    }

    private static YamlMappingNode Named(string name, IEnumerable<KeyValuePair<YamlNode, YamlNode>> members)
    {
        var input = new YamlMappingNode { { "name", PromptFileWriter.Quoted(name) } };
        foreach (var (key, value) in members)
            input.Add(key, value);
        return input;
    }
}
