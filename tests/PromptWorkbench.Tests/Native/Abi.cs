using System.Text.Json;

namespace PromptWorkbench.Tests.Native;

/// <summary>What the compiler measured of the pinned release's headers (`abi/probe.cpp` wrote it).</summary>
internal static class Abi
{
    private static readonly JsonElement Measured =
        JsonDocument.Parse(Repository.Read("src/PromptWorkbench.Native/abi/llama-abi.json")).RootElement;

    public static JsonElement Structs => Measured.GetProperty("structs");

    public static JsonElement Enums => Measured.GetProperty("enums");

    public static JsonElement Imports => Measured.GetProperty("imports");
}
