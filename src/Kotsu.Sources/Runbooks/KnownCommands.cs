namespace Kotsu.Sources.Runbooks;

/// <summary>Programs and languages that runbooks use. Names only, for a text tells a command from output by its first word.</summary>
internal static class KnownCommands
{
    private const string Programs =
        // clusters and clouds
        "kubectl oc helm helmfile kustomize k9s kubectx kubens kubeadm kind minikube istioctl linkerd cilium calicoctl argocd flux velero etcdctl etcdutl crictl ctr nerdctl docker docker-compose podman buildah skopeo "
        + "aws awslocal eksctl ecs-cli gcloud gsutil bq az doctl flyctl fly heroku oci ibmcloud openstack linode-cli hcloud vercel netlify wrangler cf terraform tofu terragrunt pulumi packer vault consul nomad boundary "
        + "ansible ansible-playbook ansible-vault knife chef-client puppet salt salt-call virtctl subctl ceph rbd rados radosgw-admin rook noobaa odf gitlab-ctl gitlab-rails gitlab-rake sonobuoy stern kubeseal sops cloudflared "
        // hosts
        + "sudo su ssh scp sftp rsync systemctl service journalctl dmesg sysctl top htop iotop ps kill pkill killall free df du lsof lsblk fdisk parted mkfs mount umount mdadm lvextend lvs vgs pvs pvresize resize2fs xfs_growfs e2fsck fsck smartctl "
        + "ls ll cd cat less more head tail grep egrep zgrep zcat awk sed cut sort uniq wc find xargs tee touch mkdir rmdir rm mv cp ln chmod chown chgrp tar gzip gunzip unzip zip diff stat file test which whereis echo printf export source env set unset alias date uptime "
        + "hostname hostnamectl timedatectl chronyc ntpq ntpdate whoami id w who last reboot shutdown poweroff halt crontab at nohup watch time sleep screen tmux vi vim nano emacs visudo useradd usermod userdel passwd chroot "
        + "ip ifconfig ethtool ss netstat ping ping6 traceroute mtr dig nslookup host whois nc ncat telnet tcpdump tshark nmap iptables ip6tables nft ufw firewall-cmd conntrack arp route brctl ovs-vsctl ovn-nbctl ovn-sbctl ovs-ofctl "
        + "curl wget http httpie openssl certbot step cfssl keytool gpg base64 jq yq xmllint perf strace ltrace gdb pstack vmstat iostat mpstat sar pidstat numactl ulimit lspci lscpu dmidecode ipmitool hdparm "
        + "apt apt-get apt-cache dpkg yum dnf rpm zypper apk brew snap pip pip3 pipx npm npx yarn pnpm gem bundle bundler rake rails irb python python3 ruby node deno bun go cargo java javac mvn gradle ./gradlew dotnet php composer artisan perl make cmake bazel just task "
        // data and queues
        + "psql pg_dump pg_restore pg_ctl pgbouncer patronictl repmgr gitlab-psql mysql mysqldump mysqladmin mariadb mongo mongosh mongodump mongorestore redis-cli redis-server sqlite3 sqlcmd clickhouse-client cqlsh nodetool influx kafka-topics kafka-topics.sh "
        + "kafka-consumer-groups kafka-consumer-groups.sh kafka-configs kcat rabbitmqctl rabbitmq-diagnostics nats zkCli.sh hdfs yarn spark-submit elasticsearch-plugin solr minio mc rclone restic borg pgbackrest wal-g barman percona-toolkit pt-query-digest "
        // delivery and monitoring
        + "git gh glab hub svn hg promtool amtool prometheus alertmanager thanos mimirtool logcli grafana-cli loki nginx apachectl apache2ctl httpd haproxy varnishadm varnishlog caddy envoy supervisorctl monit pm2 forever runuser fly capistrano cap jenkins-cli "
        + "tsh tctl bash sh zsh eval exec for while if until do done function return exit read trap cmd powershell pwsh net sc ipconfig tasklist taskkill dir type copy move del reg wmic choco winget";

    private static readonly HashSet<string> programs = [.. Programs.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static readonly HashSet<string> shells =
    [
        "sh", "bash", "shell", "zsh", "ksh", "fish", "console", "shell-session", "shellsession", "sh-session", "bash-session", "terminal", "powershell", "pwsh", "ps", "ps1", "cmd", "bat", "batch", "dos", "cli", "sh-prompt",
    ];

    private static readonly HashSet<string> queries =
    [
        "promql", "metricsql", "sql", "psql", "pgsql", "postgresql", "postgres", "mysql", "plpgsql", "tsql", "kql", "kusto", "logql", "traceql", "lucene", "cypher", "redis", "mongodb", "mongo", "http", "rest", "splunk", "spl", "cql", "influxql",
        "flux", "ppl", "esql", "jq", "graphql", "python", "py", "python3", "ruby", "rb", "irb", "groovy", "perl", "javascript", "js", "node", "php", "rails", "lua", "elixir", "erlang", "scala",
    ];

    private static readonly HashSet<string> plain = ["", "text", "txt", "plain", "plaintext", "none", "nohighlight", "no-highlight", "output", "log", "logs"];

    /// <summary>Whether a word names a program that people run.</summary>
    public static bool IsProgram(string word) => programs.Contains(word) || word.EndsWith(".sh", StringComparison.Ordinal) || (word.StartsWith("Get-", StringComparison.Ordinal) && word.Length > 4);

    /// <summary>Whether code of <paramref name="language"/> is typed into a shell.</summary>
    public static bool IsShell(string language) => shells.Contains(language);

    /// <summary>Whether code of <paramref name="language"/> is a query or script that is run as a whole.</summary>
    public static bool IsQuery(string language) => queries.Contains(language);

    /// <summary>Whether the language is not named, or named as mere text.</summary>
    public static bool IsPlain(string language) => plain.Contains(language);
}
