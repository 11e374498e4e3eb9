using System.Text;

namespace PromptWorkbench.DemoModel.Tokenizing;

/// <summary>
/// The visible character that stands for a byte in a GPT-2 vocabulary, so that tokens are text whatever their bytes are: printable Latin-1 characters
/// stand for themselves, the other bytes for characters from U+0100 on. Source: `bytes_to_unicode` of github.com/openai/gpt-2.
/// </summary>
internal static class ByteSpelling
{
    private static readonly char[] Characters = MakeCharacters();
    private static readonly Dictionary<char, byte> Bytes = Characters.Select((character, value) => (character, value)).ToDictionary(pair => pair.character, pair => (byte)pair.value);

    public static string Of(byte value) => Characters[value].ToString();

    public static string Of(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(value => Characters[value]));

    public static byte[] BytesOf(string spelling) => [.. spelling.Select(character => Bytes[character])];

    private static char[] MakeCharacters()
    {
        var characters = new char[256];
        var next = 0x100;
        for (var value = 0; value < 256; value++)
            characters[value] = value is >= 0x21 and <= 0x7E or >= 0xA1 and <= 0xAC or >= 0xAE ? (char)value : (char)next++;
        return characters;
    }
}
