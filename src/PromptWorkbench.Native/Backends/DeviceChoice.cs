using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Backends;

/// <summary>The device that was asked for is not there. The message names those that are, and why others are not.</summary>
public sealed class LlamaDeviceException(string message) : Exception(message);

/// <summary>What to compute on.</summary>
/// <param name="Devices">One device, or several of one kind that share a model; the processor alone, or devices beside it.</param>
/// <param name="Reason">Why, in a sentence; null when it was asked for by name.</param>
public sealed record DeviceChoice(IReadOnlyList<LlamaDevice> Devices, string? Reason)
{
    /// <summary>The best there is: of the back ends in order the first that has a device; the processor where none has.</summary>
    /// <param name="backends">In the order of preference, the processor's last and with a device.</param>
    public static DeviceChoice Automatic(IReadOnlyList<BackendState> backends)
    {
        var best = backends.First(backend => Usable(backend).Count > 0);
        var passedOver = Problems(backends.TakeWhile(backend => backend != best));
        var devices = Usable(best);
        var reason = devices[0].IsCpu
            ? passedOver.Length > 0 ? "The processor: no other back end can be used." : "The processor: there is no other back end."
            : passedOver.Length > 0 ? $"{best.Name}: what would be better cannot be used." : $"{best.Name}: it is the best back end, and it works.";
        return new DeviceChoice(devices, reason + passedOver);
    }

    /// <summary>The processor, whatever else there is.</summary>
    public static DeviceChoice Cpu(IReadOnlyList<BackendState> backends, string? reason) =>
        new([backends.SelectMany(backend => backend.Devices).First(device => device.IsCpu)], reason);

    /// <summary>The device of a name, and nothing else.</summary>
    /// <exception cref="LlamaDeviceException">It is not there.</exception>
    public static DeviceChoice Named(IReadOnlyList<BackendState> backends, string name)
    {
        var devices = backends.SelectMany(Choosable).ToList();
        if (devices.Find(device => device.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found) return new DeviceChoice([found], null);
        throw new LlamaDeviceException($"There is no device '{name}'. Devices here: {string.Join(", ", devices.Select(device => device.Name))}.{Problems(backends)}");
    }

    /// <summary>A graphics card before a graphics unit of the processor, as llama.cpp itself does it.</summary>
    private static IReadOnlyList<LlamaDevice> Usable(BackendState backend)
    {
        var all = Choosable(backend).ToList();
        var cards = all.FindAll(device => device.Type == ggml_backend_dev_type.GGML_BACKEND_DEVICE_TYPE_GPU);
        return cards.Count > 0 ? cards : all.Take(1).ToList();
    }

    private static IEnumerable<LlamaDevice> Choosable(BackendState backend) =>
        backend.Devices.Where(device => device.Type is
            ggml_backend_dev_type.GGML_BACKEND_DEVICE_TYPE_GPU
            or ggml_backend_dev_type.GGML_BACKEND_DEVICE_TYPE_IGPU
            or ggml_backend_dev_type.GGML_BACKEND_DEVICE_TYPE_CPU);

    private static string Problems(IEnumerable<BackendState> backends) => string.Concat(
        backends.Where(backend => backend.Problem is not null)
            .GroupBy(backend => backend.Problem, backend => backend.Name)
            .Select(group => $" {string.Join(", ", group)}: {group.Key}."));
}
