using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PromptWorkbench.Domain.Yaml;

/// <summary>Reads YAML without making objects of it, so that every fault can be told with its place.</summary>
internal static class YamlText
{
    /// <summary>The root of the first document.</summary>
    /// <exception cref="YamlFault">The text is no YAML, or there is nothing in it.</exception>
    public static YamlNode Load(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            return stream.Documents.Count > 0 ? stream.Documents[0].RootNode : throw new YamlFault("The file is empty.");
        }
        catch (YamlException fault)
        {
            throw YamlMap.Fault(fault.Start, fault.Message);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 18.1.0 throws this in place of its own exception when a bracket is not closed.
            throw YamlMap.Fault(parser.Current?.End ?? Mark.Empty, "The YAML cannot be read on from here. Is a bracket before it not closed?");
        }
    }

    /// <summary>The text of a node that is no list and no mapping.</summary>
    public static string Scalar(YamlNode node) =>
        node is YamlScalarNode { Value: { } value } ? value : throw YamlMap.Fault(node, "A text was expected here.");
}
