using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PromptWorkbench.Domain.Yaml;

/// <summary>YAML as a tree of nodes that know their places.</summary>
internal static class YamlText
{
    /// <summary>The first document of a text; null when there is none.</summary>
    /// <exception cref="YamlTextException">The text is not YAML.</exception>
    public static YamlNode? Load(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            return stream.Documents.Count > 0 ? stream.Documents[0].RootNode : null;
        }
        catch (YamlException fault)
        {
            throw new YamlTextException(fault.Start, fault.Message, fault);
        }
        catch (InvalidOperationException fault)
        {
            // YamlDotNet 18.1.0 throws this in place of its own exception when a bracket is not closed.
            throw new YamlTextException(parser.Current?.End ?? Mark.Empty, "The YAML cannot be read on from here. Is a bracket before it not closed?", fault);
        }
    }

    /// <summary>A node as text, in block style where it does not say otherwise; no line is folded.</summary>
    public static string Write(YamlNode root)
    {
        var text = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024)), assignAnchors: false);
        // YamlDotNet ends some documents with a line of three dots, which would stand in the middle of a prompt file.
        var yaml = text.ToString();
        return yaml.EndsWith("\n...\n", StringComparison.Ordinal) ? yaml[..^4] : yaml;
    }
}

/// <summary>A text is not YAML.</summary>
/// <param name="place">Where reading ended.</param>
/// <param name="message">Why, as a sentence.</param>
/// <param name="inner">What the YAML reader said.</param>
internal sealed class YamlTextException(Mark place, string message, Exception inner) : Exception(message, inner)
{
    public Mark Place => place;
}
