using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace PromptWorkbench.EndToEnd;

/// <summary>An address of this machine that is not loopback: who connects to it comes from it, and is as strange as another machine.</summary>
internal static class OwnAddress
{
    public static IPAddress Find() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .Where(network => network.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown)
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address))
        ?? throw new InvalidOperationException(
            "This machine has no address but loopback, so what other machines may see cannot be tested here. Give it one: ip address add 192.0.2.9/32 dev lo");
}
