namespace PromptWorkbench.Native.Backends;

/// <summary>What loading a back end asks of the machine, so that machines can be played.</summary>
internal interface IBackendLoader
{
    /// <summary>Devices of a back end that is linked into the base libraries; null when it is not.</summary>
    IReadOnlyList<LlamaDevice>? Linked(BackendFile backend);

    /// <summary>Full path of the back end's library; null when the build did not bring it.</summary>
    string? Find(BackendFile backend);

    bool CanLoad(SystemLibrary library);

    /// <summary>Loads a back end's library.</summary>
    /// <returns>Its devices, and what llama.cpp logged as errors meanwhile.</returns>
    (IReadOnlyList<LlamaDevice> Devices, IReadOnlyList<string> Errors) Load(string path);
}
